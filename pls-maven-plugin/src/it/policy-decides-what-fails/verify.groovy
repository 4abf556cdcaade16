List<String> runs = new File(basedir, 'build.log').text.split('(?m)^.*Scanning for projects.*$').tail()
assert runs.size() == 7

assert runs[1].contains('[WARNING] warning: freshness/review-due   src/main/pls/motion.yaml:40:16\n')
assert runs[1].contains('   0 errors, 1 warning, 1 suppressed')
assert new File(basedir, 'target/pls/pack/motion-pack.md').text.contains('Reviewed in the meeting of 2 November')

assert runs[2] =~ /src\/main\/pls: 0 errors, 1 warning, 1 suppressed, \d+ known, see above/
assert runs[3].contains('[ERROR] error: freshness/review-due   src/main/pls/motion.yaml:40:16\n')
assert runs[3] =~ /src\/main\/pls: 1 error, 0 warnings, 1 suppressed, \d+ known, see above/
assert !new File(basedir, 'target/failed').exists()

assert runs[4].contains('   0 errors, 0 warnings')
assert !runs[4].contains('freshness/')
assert runs[4].contains('BUILD SUCCESS')

assert runs[5].contains('policy/expired-suppression   src/main/pls/motion.yaml:46:12\n')
assert runs[5].contains('   0 errors, 3 warnings')

assert runs[6].contains('[ERROR] error: computability/unknown-event')
assert runs[6].contains('[WARNING] Not built   1 error, 0 warnings')
assert runs[6].contains('BUILD SUCCESS')
assert !new File(basedir, 'target/never').exists()
