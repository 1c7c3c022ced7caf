package org.kaikaku.service.contact.api;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.web.ApiPart;
import org.springframework.stereotype.Component;

@Component
class DescribeContact implements ApiPart {
    @Override
    public List<Class<?>> shapes() {
        return List.of(ContactShapes.class.getDeclaredClasses());
    }

    @Override
    public List<Refusal> refusals(Method call) {
        return Stream.ofNullable(call.getAnnotation(MayRefuse.class))
                .flatMap(may -> Stream.of(may.value()))
                .map(problem -> new Refusal(problem.status(), problem.type(), problem.meaning()))
                .toList();
    }
}
