package dev.countersign.stack.kafka;

import java.nio.file.Path;

/// One Kafka broker on 127.0.0.1 with all of its state in one directory. The topics of the contracts exist when a
/// start returns.
public sealed interface Broker extends AutoCloseable permits BrokerInThisVm, BrokerProcess {
    /// For a stack that saves memory: no second VM. It cannot be killed.
    static Broker inThisVm(BrokerPlace place) {
        Broker broker = new BrokerInThisVm(place);
        broker.startAgain();
        return broker;
    }

    /// For tests that kill: a VM of its own, with the class path of this one.
    ///
    /// @param log where its output is appended
    /// @param bothCompilers whether the second compiler is on too, as in production
    static Broker ownProcess(BrokerPlace place, Path log, boolean bothCompilers) {
        Broker broker = new BrokerProcess(place, log, bothCompilers);
        broker.startAgain();
        return broker;
    }

    BrokerPlace place();

    /// The process that it runs in.
    long pid();

    default String bootstrapServers() {
        return "127.0.0.1:" + place().port();
    }

    /// An orderly stop.
    void stop();

    /// SIGKILL, as in a crash.
    ///
    /// @throws UnsupportedOperationException for a broker in this VM
    void kill();

    /// Starts on the same ports and data after a {@link #kill} or {@link #stop}; nothing if it runs.
    void startAgain();

    @Override
    default void close() {
        stop();
    }
}
