package org.kaikaku.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.ClassUtils;

/** That no other class of those that are looked at would be called so as a bean. */
final class NameOfItsOwn extends ArchCondition<JavaClass> {
    private Map<String, List<String>> named = Map.of();

    NameOfItsOwn() {
        super("be called by Spring as no other bean is");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        named = all.stream()
                .collect(Collectors.groupingBy(
                        NameOfItsOwn::bean, Collectors.mapping(JavaClass::getName, Collectors.toList())));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var same = named.getOrDefault(bean(type), List.of());
        if (same.size() > 1) {
            events.add(SimpleConditionEvent.violated(type, "One name, %s, for %s".formatted(bean(type), same)));
        }
    }

    private static String bean(JavaClass type) {
        return ClassUtils.getShortName(type.getName());
    }
}
