String log = new File(basedir, 'build.log').text
assert log.contains('BUILD FAILURE')
assert log.contains('There is no motion in this build: no YAML file in')
assert log.contains('[ERROR]   ' + new File(basedir, 'src/main/pls').path + '\n')
assert log.contains('[ERROR]   ' + new File(basedir, 'one/src/main/pls').path + '\n')
assert log.contains('[ERROR]   ' + new File(basedir, 'two/motion').path + '\n')
assert !log.contains('\tat ')
