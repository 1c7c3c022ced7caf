package org.kaikaku.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page or call that may be used while acting for another; it looks at {@link Actor#behalf()}. Every other one is refused meanwhile, so
 * that a new page cannot forget it.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForAnother {
    /** Header of the JSON API in which a program says for whom: the mandate's id. */
    String HEADER = "Kaikaku-Acting-For";

    /** Whether it is oneself who is meant there, for whomever one acts: the way back, say. */
    boolean oneself() default false;
}
