package dev.countersign.system.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.system.bench.load.GeneratorMain;
import dev.countersign.system.bench.load.Job;
import dev.countersign.system.bench.load.Measured;

/// The load generator in its own VM. It stays for all rounds, so that it is as warm as what it measures.
final class Generator implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final ChildVm vm = ChildVm.start(GeneratorMain.class);

    long pid() {
        return vm.pid();
    }

    /// Returns when the job is done.
    Measured run(Job job) {
        try {
            vm.say(json.writeValueAsString(job));
            return json.readValue(vm.hear(), Measured.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        vm.close();
    }
}
