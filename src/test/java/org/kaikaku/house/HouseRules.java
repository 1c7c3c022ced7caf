package org.kaikaku.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.AsyncContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What the compiler cannot see. Each rule says why, and {@link BrokenRulesTest} breaks it once. */
final class HouseRules {
    private static final List<Class<? extends Throwable>> VANILLA =
            List.of(Throwable.class, Exception.class, RuntimeException.class, Error.class);

    static final ArchRule NEEDS_STAND_IN_THE_CONSTRUCTOR = fields().should(
                    ArchCondition.<JavaField>from(describe("be left alone by Spring", HouseRules::leftAlone)))
            .because(
                    "a class whose needs stand in its constructor can be made without Spring, and shows when it needs too much");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("org.kaikaku")
            .should()
            .callCodeUnitWhere(describe("the machine is asked for the time", HouseRules::asksTheMachine))
            .because("a deadline can only be tested on a day that the test chooses; the Clock comes in at the edge");

    static final ArchRule NO_DATES_OF_OLD = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class)
            .because("they mix up instants and days, which the law does not");

    static final ArchRule CONTROLLERS_KEEP_TO_THEMSELVES = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should(bePackagePrivate())
            .because("only the web calls them, so the compiler can keep everybody else out");

    static final ArchRule NO_TWO_BEANS_OF_A_NAME = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .should(new NameOfItsOwn())
            .because(
                    "Spring names a bean by its class alone, so the house would not start; who moves in must hear of it before");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Common)")
            .because("such a name says nothing, and so the class takes in everything");

    static final ArchRule EXCEPTIONS_HAVE_NAMES = noClasses()
            .should()
            .callConstructorWhere(describe("a vanilla exception is made", HouseRules::makesVanilla))
            .because("whoever catches one must be able to tell a bug from an absence");

    static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .because("a sleep is a guess about somebody else's speed; wait for what is to happen");

    static final ArchRule NULL_IS_CHECKED_EVERYWHERE = classes()
            .should(ArchCondition.from(describe("stand in a package that is @NullMarked", HouseRules::nullMarked)))
            .because("the compiler checks for null only there");

    static final ArchRule NOTHING_STREAMS_PAST_THE_GUARD = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ResponseBodyEmitter.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(StreamingResponseBody.class, DeferredResult.class, AsyncContext.class)
            .because(
                    "the guard of protected addresses reads each answer whole before it leaves, and would miss what follows later");

    static final ArchRule DATABASE_TESTS_ARE_TAGGED = classes()
            .that(describe("use the test database", type -> isTest(type) && uses(type, TestDatabase.class.getName())))
            .should(ArchCondition.from(describe("be tagged database", type -> tagged(type, "database"))))
            .because("this tag makes a test run again on the oldest PostgreSQL that we promise to run on");

    static final ArchRule BROWSER_TESTS_ARE_TAGGED = classes()
            .that(describe("open a browser", type -> isTest(type) && uses(type, "com.microsoft.playwright")))
            .should(ArchCondition.from(describe("be tagged browser", type -> tagged(type, "browser"))))
            .because("a browser proves nothing more on a second database, and takes long")
            .allowEmptyShould(true);

    private HouseRules() {}

    private static boolean leftAlone(JavaField field) {
        return !field.isAnnotatedWith(Autowired.class) && !field.isAnnotatedWith(Value.class);
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        return (owner.getPackageName().equals("java.time")
                        && name.equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
    }

    /** A constructor that hands on to {@code super(…)} makes no vanilla exception, but a part of its own. */
    private static boolean makesVanilla(JavaConstructorCall call) {
        return VANILLA.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
                && !call.getOriginOwner().isAssignableTo(Throwable.class);
    }

    private static boolean nullMarked(JavaClass type) {
        JavaPackage place = type.getPackage();
        return place.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    private static boolean isTest(JavaClass type) {
        return type.getSimpleName().endsWith("Test") && !type.isAnnotation();
    }

    private static boolean uses(JavaClass type, String name) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith(name));
    }

    private static boolean tagged(JavaClass type, String tag) {
        return AnnotationSupport.findRepeatableAnnotations(type.reflect(), Tag.class).stream()
                .anyMatch(found -> found.value().equals(tag));
    }
}
