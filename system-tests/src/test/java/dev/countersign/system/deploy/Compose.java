package dev.countersign.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `docker-compose.yml`, as Compose reads it where neither the environment nor an `.env` file sets anything.
record Compose(JsonNode file) {
    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");

    static Compose read() {
        return new Compose(Repository.yaml(Repository.at("docker-compose.yml")));
    }

    Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new LinkedHashMap<>();
        file.path("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
        return services;
    }

    JsonNode service(String name) {
        return file.path("services").required(name);
    }

    Map<String, Setting> settings(String service) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        environment(service).forEach((name, value) -> settings.put(name, new Setting.Plain(value)));
        return settings;
    }

    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        service(service)
                .path("environment")
                .properties()
                .forEach(entry -> environment.put(
                        entry.getKey(), interpolated(entry.getValue().asText())));
        return environment;
    }

    private static String interpolated(String value) {
        return WITH_DEFAULT.matcher(value).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }
}
