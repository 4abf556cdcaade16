String log = new File(basedir, 'build.log').text
assert log.count('[INFO] target/pls: ') == 1
assert log =~ /\[INFO\] hello 1.0.0   unchanged   (Ready|Needs prerequisites)   rubric \d+\/20   0 errors, \d+ warnings   \d+\.\d s/

// The log tells whole seconds. The second run needs longer than one before it could write.
def endOfFirst = java.time.OffsetDateTime.parse((log =~ /Finished at: (\S+)/)[0][1])
new File(basedir, 'target/pls').eachFileRecurse {
  assert it.lastModified() < endOfFirst.toInstant().toEpochMilli() + 1000
}
