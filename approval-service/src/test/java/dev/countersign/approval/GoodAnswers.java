package dev.countersign.approval;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Answers to what the policy asks that mean that nothing is wrong.
public final class GoodAnswers {
    private GoodAnswers() {}

    /// By the ids of the questions; empty when this person may not see them.
    public static Map<String, Map<String, String>> of(String person, UUID task) {
        Response assessment = Rest.as(person).get("/api/tasks/{id}/assessment", task);
        return assessment.statusCode() == 200 ? of(assessment) : Map.of();
    }

    /// As fields of the page.
    public static Map<String, String> typed(String person, UUID task) {
        return of(person, task).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> "answer." + entry.getKey(),
                        entry -> entry.getValue().get("answer")));
    }

    private static Map<String, Map<String, String>> of(Response assessment) {
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        List<Map<String, Object>> questions = assessment.jsonPath().getList("questions");
        for (Map<String, Object> question : questions) {
            if (Boolean.FALSE.equals(question.get("optional")) && isAsked(question, answers)) {
                answers.put((String) question.get("id"), Map.of("answer", harmless(question)));
            }
        }
        return answers;
    }

    @SuppressWarnings("unchecked")
    private static boolean isAsked(Map<String, Object> question, Map<String, Map<String, String>> answers) {
        Map<String, List<String>> follows = (Map<String, List<String>>) question.get("follows");
        return follows.entrySet().stream()
                .allMatch(entry -> answers.containsKey(entry.getKey())
                        && entry.getValue().contains(answers.get(entry.getKey()).get("answer")));
    }

    @SuppressWarnings("unchecked")
    private static String harmless(Map<String, Object> question) {
        List<Map<String, Object>> options = (List<Map<String, Object>>) question.get("options");
        return options.stream()
                .filter(option -> !option.containsKey("finding"))
                .map(option -> (String) option.get("answer"))
                .findFirst()
                .orElse("Yes.");
    }
}
