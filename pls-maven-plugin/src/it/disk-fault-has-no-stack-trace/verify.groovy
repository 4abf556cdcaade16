String log = new File(basedir, 'build.log').text
assert log.contains('BUILD FAILURE')
assert log.contains('Cannot read or write: ')
assert log.contains('MojoExecutionException')
assert !log.contains('\tat ')
