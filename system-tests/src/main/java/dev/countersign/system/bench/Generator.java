package dev.countersign.system.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.system.bench.load.Clicked;
import dev.countersign.system.bench.load.Clicking;
import dev.countersign.system.bench.load.GeneratorMain;
import dev.countersign.system.bench.load.Job;
import dev.countersign.system.bench.load.Measured;
import dev.countersign.system.bench.load.Order;

/// The load generator in its own VM. It stays for all rounds, so that it is as warm as what it measures.
final class Generator implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final ChildVm vm = ChildVm.start(GeneratorMain.class);

    long pid() {
        return vm.pid();
    }

    /// Returns when the job is done.
    Measured run(Job job) {
        return obey(job, Measured.class);
    }

    /// Returns when nobody clicks any more.
    Clicked click(Clicking clicking) {
        return obey(clicking, Clicked.class);
    }

    private <T> T obey(Order order, Class<T> result) {
        try {
            vm.say(json.writeValueAsString(order));
            return json.readValue(vm.hear(), result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        vm.close();
    }
}
