package org.kaikaku.service.procedure.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.identity.TokenScope;
import org.kaikaku.platform.web.ApiPart;
import org.kaikaku.platform.web.ApiPart.Refusal;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says of each call what it is for, who may make it, what it may answer, with examples. */
@Component
class DescribeCall implements GlobalOperationCustomizer {
    static final String TOKEN = "token";
    static final String PROBLEM = "Problem";
    private static final String KEY =
            "Any text up to 200 characters, a new one for each thing that is to be made; the same one makes it once.";

    private static final String ACTING_FOR =
            "Id of a mandate (代理) under which the call is made for whoever gave it; leave it out for oneself.";

    private final List<ApiPart> parts;
    private @Nullable Map<String, OperationWords> words;

    DescribeCall(List<ApiPart> parts) {
        this.parts = parts;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var said = Objects.requireNonNull(
                words().get(handler.getMethod().getName()), () -> "No words for " + handler.getMethod());
        operation.summary(said.summary()).description(said.description());
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> parameter.getName().equals(InterviewApi.KEY))
                .forEach(parameter -> parameter.description(KEY));
        if (forAnother(handler)) {
            operation.addParametersItem(actingFor());
        }
        secure(operation, handler);
        answer(operation, handler, said);
        return operation;
    }

    /** Nobody may ever ask for the description, so it is not read at the start. */
    private synchronized Map<String, OperationWords> words() {
        if (words == null) {
            words = OperationWords.all();
        }
        return words;
    }

    private static void secure(Operation operation, HandlerMethod handler) {
        var scope = scope(handler);
        if (scope == null || scope == TokenScope.INTERVIEWS) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        if (scope != null) {
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN, scope.key()));
        }
    }

    private void answer(Operation operation, HandlerMethod handler, OperationWords said) {
        var body = operation.getRequestBody();
        if (body != null) {
            body.getContent().values().forEach(type -> type.example(said.request()));
        }
        var responses = new ApiResponses();
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.setDescription("Done.");
                var type = response.getContent().values().iterator().next().example(said.answer());
                response.content(new Content().addMediaType("application/json", type));
                responses.addApiResponse(status, response);
            }
        });
        problems(handler, body != null).forEach(responses::addApiResponse);
        operation.responses(responses);
    }

    private Map<String, ApiResponse> problems(HandlerMethod handler, boolean hasBody) {
        var others = parts.stream().flatMap(part -> part.refusals(handler.getMethod()).stream());
        var own = problemsOf(handler, hasBody).stream()
                .map(problem -> new Refusal(problem.status(), ApiProblem.URN + problem.what(), problem.meaning()));
        return Stream.concat(others, own)
                .collect(Collectors.groupingBy(
                        problem -> String.valueOf(problem.status().value()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), DescribeCall::response)));
    }

    private static List<ApiProblem> problemsOf(HandlerMethod handler, boolean hasBody) {
        var problems = new ArrayList<ApiProblem>();
        var own = handler.getMethodAnnotation(MayAnswer.class);
        if (own != null) {
            problems.addAll(Arrays.asList(own.value()));
        }
        if (hasBody) {
            problems.addAll(List.of(ApiProblem.UNREADABLE, ApiProblem.NUMBER));
        }
        // A token that is none is refused also where none is needed.
        problems.addAll(List.of(ApiProblem.TOKEN, ApiProblem.TOO_OFTEN));
        if (scope(handler) != null) {
            problems.add(ApiProblem.SCOPE);
        }
        if (forAnother(handler)) {
            problems.addAll(List.of(ApiProblem.MANDATE_OVER, ApiProblem.MANDATE_OUTSIDE));
        }
        return problems.stream().distinct().sorted().toList();
    }

    private static boolean forAnother(HandlerMethod handler) {
        return handler.getBeanType().isAnnotationPresent(ForAnother.class);
    }

    private static Parameter actingFor() {
        return new HeaderParameter()
                .name(ForAnother.HEADER)
                .description(ACTING_FOR)
                .required(false)
                .schema(new StringSchema().format("uuid"));
    }

    private static ApiResponse response(List<Refusal> problems) {
        var meanings = problems.stream()
                .map(problem -> "`" + problem.type() + "`: " + problem.meaning())
                .collect(Collectors.joining("\n\n"));
        return new ApiResponse()
                .description(meanings)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    /** Null for what anybody may do. */
    private static @Nullable TokenScope scope(HandlerMethod handler) {
        var type = handler.getBeanType();
        if (type == ApplicationApi.class) {
            return TokenScope.READ;
        }
        if (type == CaseApi.class) {
            return TokenScope.CASES;
        }
        if (type == InterviewApi.class) {
            return handler.getMethod().getName().equals("apply") ? TokenScope.APPLY : TokenScope.INTERVIEWS;
        }
        return null;
    }
}
