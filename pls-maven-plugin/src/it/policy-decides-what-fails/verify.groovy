List<String> runs = new File(basedir, 'build.log').text.split('(?m)^.*Scanning for projects.*$').tail()
assert runs.size() == 6

assert runs[0].contains('[WARNING] warning: freshness/review-due   src/main/pls/motion.yaml:40:16\n')
assert runs[0].contains('   0 errors, 1 warning, 1 suppressed')
assert new File(basedir, 'target/pls/pack/motion-pack.md').text.contains('Reviewed in the meeting of 2 November')

assert runs[1].contains('src/main/pls: 0 errors, 1 warning, 1 suppressed, see above')
assert runs[2].contains('[ERROR] error: freshness/review-due   src/main/pls/motion.yaml:40:16\n')
assert runs[2].contains('src/main/pls: 1 error, 0 warnings, 1 suppressed, see above')
assert !new File(basedir, 'target/failed').exists()

assert runs[3].contains('   0 errors, 0 warnings')
assert !runs[3].contains('freshness/')
assert runs[3].contains('BUILD SUCCESS')

assert runs[4].contains('policy/expired-suppression   src/main/pls/motion.yaml:46:12\n')
assert runs[4].contains('   0 errors, 3 warnings')

assert runs[5].contains('[ERROR] error: computability/unknown-event')
assert runs[5].contains('[WARNING] Not built   1 error, 0 warnings')
assert runs[5].contains('BUILD SUCCESS')
assert !new File(basedir, 'target/never').exists()
