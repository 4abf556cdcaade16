String log = new File(basedir, 'build.log').text
assert log.contains('pls.today is `tomorrow`, which is not a day such as 2026-11-23')
assert log =~ /pls.templates is \S+nowhere, which is not a folder/
assert log.contains('pls.source.url is not where sources are browsed')
assert log.contains('it must begin with https:// or http:// and a host')
assert log.contains('pls.failOn: No severity is called `warnings`. Did you mean `warning`?')
assert log.contains('pls.severity: No rule is called `freshness/review-dew`. Did you mean `freshness/review-due`?')
assert log.contains('pls.severity: `computability/unknown-event` is an error and stays one')
assert !log.contains('\tat ')
assert !new File(basedir, 'target').exists()
