String log = new File(basedir, 'build.log').text
assert log.contains('pls.today is `tomorrow`, which is not a day such as 2026-11-23')
assert log =~ /pls.templates is \S+nowhere, which is not a folder/
assert !log.contains('\tat ')
assert !new File(basedir, 'target').exists()
