String log = new File(basedir, 'build.log').text
assert log.contains('error: yaml/syntax   src/main/pls/signals.yaml:3:1')
assert log.contains('src/main/pls: 1 error')
assert !log.contains('Formatted')
assert new File(basedir, 'src/main/pls/motion.yaml').text.contains('    id:    hello\n')
assert new File(basedir, 'src/main/pls/signals.yaml').text == 'pls: v1\nsignals: [\n'
