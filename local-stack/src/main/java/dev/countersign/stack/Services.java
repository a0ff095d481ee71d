package dev.countersign.stack;

import dev.countersign.stack.gateway.Routes;
import dev.countersign.stack.process.ServiceLaunch;
import dev.countersign.stack.process.ServiceProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The three services and their replicas.
final class Services {
    private final Map<String, List<ServiceProcess>> byName = new LinkedHashMap<>();

    Services(StackOptions options, Environments environments, ServiceProcess.Listener listener) {
        StackPorts ports = options.ports();
        add(options, environments, listener, Routes.REQUEST_SERVICE, List.of(ports.requestService()));
        List<Integer> approvalPorts = Stream.iterate(0, replica -> replica + 1)
                .limit(options.approvalReplicas())
                .map(ports::approvalService)
                .toList();
        add(options, environments, listener, Routes.APPROVAL_SERVICE, approvalPorts);
        add(options, environments, listener, Routes.NOTIFICATION_SERVICE, List.of(ports.notificationService()));
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
            StackOptions options,
            Environments environments,
            ServiceProcess.Listener listener,
            String service,
            List<Integer> ports) {
        DataFolder folder = new DataFolder(options.data());
        String database = "countersign_" + service.replace("-service", "");
        List<ServiceProcess> replicas = new ArrayList<>();
        for (int port : ports) {
            String name = replicas.isEmpty() ? service : service + "-" + (replicas.size() + 1);
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
