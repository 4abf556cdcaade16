List<String> runs = new File(basedir, 'build.log').text.split('(?m)^.*Scanning for projects.*$').tail()
assert runs.size() == 4

assert runs[0].contains('[INFO] readiness/no-pricing   warning, an error with pls.profile=strict   since 0.1.0\n')
assert runs[0].contains('\nNot so:\n\n  pls: v1\n')
assert runs[0].contains('\nBut so:\n\n  pls: v1\n')
assert runs[0].contains('\n    - rule: readiness/no-pricing\n')

assert runs[1] =~ /\[INFO\] readiness\n/
assert runs[1] =~ /\n  readiness\/no-pricing +warning\*  [A-Z]/
assert !runs[1].contains('yaml/')
assert runs[1].contains('More of one: mvn pls:explain -Dpls.rule=readiness/')

assert runs[2] =~ /\n  readiness\/no-pricing +warning\*  [A-Z]/
assert runs[2] =~ /\n  yaml\/syntax +error +[A-Z]/

assert runs[3].contains('pls.rule: No rule is called `readiness/no-price`. Did you mean `readiness/no-pricing`?')
assert !runs[3].contains('\tat ')
assert !new File(basedir, 'target').exists()
