package dev.pls.compiler.lifecycle;

/** Where a unit stands from an instant on, until the next step. */
record Step(long at, Standing standing) {}
