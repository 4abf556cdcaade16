String log = new File(basedir, 'build.log').text
assert log.count('Skipped, as pls.skip says') == 2
assert log.count('Skipped, as pls.build.skip says') == 1
assert log.count('Skipped, as pls.validate.skip says') == 1
assert log.count('[INFO] hello 1.0.0') == 1
assert !new File(basedir, 'target').exists()
