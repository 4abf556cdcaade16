String log = new File(basedir, 'build.log').text
assert log.contains('\u001b[31m^^^^^^^^^^^^^^^\u001b[0m')
