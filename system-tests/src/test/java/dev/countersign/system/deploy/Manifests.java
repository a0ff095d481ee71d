package dev.countersign.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Kubernetes resources, however they were read.
record Manifests(List<JsonNode> resources) {
    /// The two ways to read `deploy/kubernetes/base`; what is said of it must hold for both.
    enum Reading {
        AS_WRITTEN {
            @Override
            Manifests base() {
                return new Manifests(Kustomization.resources(Repository.at("deploy/kubernetes/base")));
            }
        },
        AS_RENDERED {
            @Override
            Manifests base() {
                return new Manifests(Kubectl.rendered(Repository.at("deploy/kubernetes/base")));
            }
        };

        abstract Manifests base();
    }

    Stream<JsonNode> ofKind(String kind) {
        return resources.stream()
                .filter(resource -> resource.path("kind").asText().equals(kind));
    }

    JsonNode named(String kind, String name) {
        return ofKind(kind)
                .filter(resource -> name(resource).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }

    /// @return the pod specification of a service's Deployment
    JsonNode pod(String service) {
        return named("Deployment", service).at("/spec/template/spec");
    }

    /// @return the one container of a service
    JsonNode container(String service) {
        JsonNode containers = pod(service).path("containers");
        if (containers.size() != 1) {
            throw new AssertionError(service + " has " + containers.size() + " containers");
        }
        return containers.get(0);
    }

    Map<String, Setting> settings(String service) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        container(service)
                .path("envFrom")
                .forEach(from -> configMap(from.at("/configMapRef/name").asText())
                        .forEach((name, value) -> settings.put(name, new Setting.Plain(value))));
        container(service)
                .path("env")
                .forEach(variable -> settings.put(variable.required("name").asText(), setting(variable)));
        return settings;
    }

    private Setting setting(JsonNode variable) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        JsonNode configMap = variable.at("/valueFrom/configMapKeyRef");
        if (secret.isObject()) {
            return new Setting.FromSecret(
                    secret.required("name").asText(),
                    secret.required("key").asText(),
                    secret.path("optional").asBoolean());
        }
        if (configMap.isObject()) {
            Map<String, String> data = configMap(configMap.required("name").asText());
            return new Setting.Plain(data.get(configMap.required("key").asText()));
        }
        return new Setting.Plain(variable.required("value").asText());
    }

    private Map<String, String> configMap(String name) {
        Map<String, String> data = new LinkedHashMap<>();
        named("ConfigMap", name)
                .path("data")
                .properties()
                .forEach(entry -> data.put(entry.getKey(), entry.getValue().asText()));
        return data;
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
