String log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] src/main/pls/motion.yaml:2 is not formatted:\n@@ -1,7 +1,7 @@\n')
assert log.contains('1 file of 2 not formatted, see above; `mvn pls:format` does it: src/main/pls/motion.yaml')
assert log.contains('BUILD FAILURE')
assert new File(basedir, 'src/main/pls/motion.yaml').text.startsWith('# yaml-language-server: $schema=.pls/pls-v1.schema.json\nmotion:\n    title: "Hello"')
