package dev.countersign.system.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.contracts.Topics;
import dev.countersign.system.deploy.Manifests.Reading;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds the topics of the deployments against the contracts.
class TopicsTest {
    private static final Set<String> ALL = Set.copyOf(Topics.ALL);

    @Test
    void composeDeclaresTheTopicsOfTheContractsForever() {
        Compose compose = Compose.read();
        Map<String, String> environment = compose.environment("kafka-topics");
        String command = compose.service("kafka-topics").at("/command/0").asText();

        assertEquals(ALL, Set.of(environment.get("TOPICS").split(" ", -1)));
        assertEquals(Topics.PARTITIONS, Integer.parseInt(environment.get("PARTITIONS")));
        assertTrue(command.contains("--config retention.ms=-1 --config retention.bytes=-1"), command);
    }

    @Test
    void theServicesOfComposeStartOnceTheTopicsAreThere() {
        Repository.SERVICES.forEach(service -> assertEquals(
                "service_completed_successfully",
                Compose.read()
                        .service(service)
                        .at("/depends_on/kafka-topics/condition")
                        .asText()));
    }

    @Test
    void noBrokerMakesATopicByItself() {
        assertEquals("false", Compose.read().environment("kafka").get("KAFKA_AUTO_CREATE_TOPICS_ENABLE"));
        JsonNode automatic = kafkaOfTheComponent().at("/spec/kafka/config/auto.create.topics.enable");
        assertTrue(automatic.isBoolean());
        assertFalse(automatic.asBoolean());
    }

    @ParameterizedTest
    @EnumSource
    void kubernetesDeclaresTheTopicsOfTheContractsForeverOnThreeReplicas(Reading reading) {
        Manifests base = reading.base();

        assertEquals(ALL, base.ofKind("KafkaTopic").map(Manifests::name).collect(Collectors.toSet()));
        base.ofKind("KafkaTopic").forEach(topic -> {
            String name = Manifests.name(topic);
            assertEquals(Topics.PARTITIONS, topic.at("/spec/partitions").asInt(), name);
            assertEquals(3, topic.at("/spec/replicas").asInt(), name);
            assertEquals(2, topic.at("/spec/config/min.insync.replicas").asInt(), name);
            assertEquals(-1, topic.at("/spec/config/retention.ms").asInt(), name);
            assertEquals(-1, topic.at("/spec/config/retention.bytes").asInt(), name);
        });
    }

    @ParameterizedTest
    @EnumSource
    void topicsBelongToTheKafkaThatTheServicesUse(Reading reading) {
        String kafka = Manifests.name(kafkaOfTheComponent());
        Manifests base = reading.base();

        base.ofKind("KafkaTopic")
                .forEach(topic -> assertEquals(
                        kafka,
                        topic.at("/metadata/labels").path("strimzi.io/cluster").asText()));
        Repository.SERVICES.forEach(service -> assertEquals(
                new Setting.Plain(kafka + "-kafka-bootstrap:9092"),
                base.settings(service).get("KAFKA_BOOTSTRAP_SERVERS")));
    }

    private static JsonNode kafkaOfTheComponent() {
        return new Manifests(Kustomization.resources(Repository.at("deploy/kubernetes/components/kafka")))
                .ofKind("Kafka")
                .findFirst()
                .orElseThrow();
    }
}
