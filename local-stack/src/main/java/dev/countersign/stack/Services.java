package dev.countersign.stack;

import dev.countersign.stack.gateway.Routes;
import dev.countersign.stack.process.ServiceLaunch;
import dev.countersign.stack.process.ServiceProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The three services and their replicas.
final class Services {
    private final Map<String, List<ServiceProcess>> byName = new LinkedHashMap<>();

    Services(StackOptions options, Environments environments, ServiceProcess.Listener listener) {
        Routes.SERVICES.forEach(service -> add(options, environments, listener, service));
    }

    List<ServiceProcess> replicas(String service) {
        return byName.getOrDefault(service, List.of());
    }

    List<ServiceProcess> all() {
        return byName.values().stream().flatMap(List::stream).toList();
    }

    Map<String, List<Integer>> ports() {
        Map<String, List<Integer>> ports = new LinkedHashMap<>();
        byName.forEach((name, replicas) ->
                ports.put(name, replicas.stream().map(ServiceProcess::port).toList()));
        return ports;
    }

    private void add(
            StackOptions options, Environments environments, ServiceProcess.Listener listener, String service) {
        DataFolder folder = new DataFolder(options.data());
        String database = "countersign_" + service.replace("-service", "");
        List<ServiceProcess> replicas = new ArrayList<>();
        for (String name : options.replicas().names(service)) {
            int port = options.ports().service(service, replicas.size());
            replicas.add(new ServiceProcess(
                    new ServiceLaunch(
                            name,
                            options.project().resolve(service).resolve("target").resolve(service + ".jar"),
                            port,
                            environments.of(database, port),
                            folder.log(name),
                            options.bothCompilers()),
                    listener));
        }
        byName.put(service, replicas);
    }
}
