String log = new File(basedir, 'build.log').text

// The second run builds only the module without a motion: the other one has it.
assert log.count('BUILD SUCCESS') == 2
assert log.count('[INFO] hello 1.0.0') == 1
assert !log.contains('no motion') && !log.contains('No motion')
assert !(log =~ /\[WARNING\] (?!warning: )/)

assert new File(basedir, 'sales/target/pls/manifest.json').isFile()
assert !new File(basedir, 'target').exists()
assert !new File(basedir, 'empty/target').exists()
