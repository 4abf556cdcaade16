String pack = new File(basedir, 'target/pls/pack/motion-pack.md').text
assert pack.contains('Our lawyers keep the list of risks.')
assert pack.contains('Shared a dashboard')
