String log = new File(basedir, 'build.log').text
for (property in ['directory', 'output', 'templates', 'today', 'diagnostics.json', 'skip', 'build.skip']) {
  assert log.contains('User property: pls.' + property + '\n')
}
