String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] hello 1.0.0   2 files, 1 signal')

// Outside of the project nothing is read, and places are told from its root.
assert log =~ /\[ERROR\] error: \S+   sales\/src\/bad\/pls\/motion.yaml:3:8\n/
assert log.contains('leads out of the project')
