package dev.countersign.system.bench;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.process.ServiceProcess;
import java.util.ArrayList;
import java.util.List;

/// How long a service takes from its process to its readiness, alone, with the data that it has by then.
///
/// @param fromCache whether from the JDK's AOT cache (docs/adr/0021)
/// @param seconds of each time
record Start(String service, boolean fromCache, List<Double> seconds) {

    static List<Start> measure(LocalStack stack, int times) {
        List<Start> starts = new ArrayList<>();
        for (ServiceProcess service : stack.services()) {
            List<Double> seconds = new ArrayList<>();
            for (int time = 0; time < times; time++) {
                service.stop();
                long begun = System.nanoTime();
                service.start();
                seconds.add((System.nanoTime() - begun) / 1e9);
            }
            boolean fromCache = service.launch().hasAotCache();
            starts.add(new Start(service.name(), fromCache, List.copyOf(seconds)));
        }
        return starts;
    }

    String inWords() {
        return service + (fromCache ? ", start to ready from its AOT cache" : ", start to ready");
    }
}
