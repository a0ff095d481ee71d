/// The load generator, a program of its own, so that what it costs is told apart from what it measures. {@link
/// dev.countersign.system.bench.load.GeneratorMain} reads one order a line, lifecycles or people
/// who click through pages, and writes what it has measured;
/// {@link dev.countersign.system.bench.load.StubMain} answers as the services would, at once, which shows how
/// much load the generator itself can make.
@NullMarked
package dev.countersign.system.bench.load;

import org.jspecify.annotations.NullMarked;
