String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] Formatted src/main/pls/motion.yaml\n[INFO] 2 files, 1 changed\n')
assert !log.contains('Formatted src/main/pls/more/data.yaml')
assert log.contains('[INFO] 2 files, formatted already\n')
assert new File(basedir, 'src/main/pls/motion.yaml').text == '''\
# yaml-language-server: $schema=.pls/pls-v1.schema.json
pls: v1
motion:
  id: hello
  version: 1.0.0
  title: Hello  # what people call it
  owner: us
'''
