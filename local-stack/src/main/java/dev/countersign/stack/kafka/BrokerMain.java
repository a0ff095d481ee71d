package dev.countersign.stack.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.utils.Exit;

/// Runs a broker as a program of its own: `BrokerMain PORT CONTROLLER_PORT DIRECTORY`. Ends in good order on TERM,
/// and at once when its standard input ends, because then whoever started it is gone.
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        BrokerPlace place =
                new BrokerPlace(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        Thread.ofPlatform().daemon().name("parent-watch").start(BrokerMain::haltWithTheParent);
        Broker broker = Broker.inThisVm(place);
        Exit.resetHaltProcedure();
        Exit.resetExitProcedure();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop"));
        new CountDownLatch(1).await();
    }

    private static void haltWithTheParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            // The same as its end: nobody holds the other side any more.
        }
        Runtime.getRuntime().halt(1);
    }
}
