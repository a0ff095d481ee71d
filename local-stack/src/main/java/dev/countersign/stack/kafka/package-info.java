/// Kafka in KRaft mode, broker and controller in one: in this VM, or in a process of its own where a test wants to
/// kill it. The topics of the contracts are declared when it starts; none is ever created by use.
@NullMarked
package dev.countersign.stack.kafka;

import org.jspecify.annotations.NullMarked;
