String log = new File(basedir, 'build.log').text
assert log.contains('target/pls cannot be packaged: Nothing has been built there yet. Run pls:build first')
assert log.contains('[INFO] target/deploys-the-pack-1.0.0-pls.zip: 8 files\n')
assert log.contains('[INFO] target/deploys-the-pack-1.0.0-pls.zip: 8 files, unchanged\n')
assert log.contains('src/edited cannot be packaged: `manifest.json` is not what a build writes.')

def deployed = { where ->
  new File(basedir, "deployed/$where/dev/pls/it/deploys-the-pack/1.0.0/deploys-the-pack-1.0.0-pls.zip")
}
assert deployed('here').isFile()
assert deployed('here').bytes == deployed('elsewhere').bytes

def zip = new java.util.zip.ZipFile(deployed('here'))
assert zip.entries().collect { it.name } == [
  'dashboards/overview.json',
  'manifest.json',
  'pack/index.html',
  'pack/motion-pack.md',
  'pack/readiness.json',
  'pack/rubric.json',
  'tracking/events/dashboard_shared.schema.json',
  'tracking/plan.json',
]
assert zip.getInputStream(zip.getEntry('pack/motion-pack.md')).text.contains('Shared a dashboard')
zip.close()
