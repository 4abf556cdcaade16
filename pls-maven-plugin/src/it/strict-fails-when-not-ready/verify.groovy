List<String> runs = new File(basedir, 'build.log').text.split('(?m)^.*Scanning for projects.*$').tail()
assert runs.size() == 4

assert runs[0].contains('[WARNING] warning: readiness/no-segment   src/main/pls/motion.yaml:3:1\n')
assert runs[0] =~ /\[INFO\] Needs prerequisites   rubric \d+\/20   0 errors, \d+ warnings/
assert runs[0].contains('BUILD SUCCESS')
assert new File(basedir, 'target/pls/pack/motion-pack.md').exists()

assert runs[1].contains('[ERROR] error: readiness/no-segment   src/main/pls/motion.yaml:3:1\n')
assert runs[1] =~ /src\/main\/pls: [1-9]\d* errors, \d+ warnings?, see above/

assert runs[2].contains('[WARNING] warning: readiness/no-segment')
assert runs[2].contains('[ERROR] error: readiness/no-first-value')
assert !new File(basedir, 'target/strict').exists()

assert runs[3].contains('pls.profile: No profile is called `strickt`. Did you mean `strict`? It is one of standard, strict.')
assert !runs[3].contains('\tat ')
