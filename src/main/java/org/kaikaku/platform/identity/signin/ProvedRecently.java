package org.kaikaku.platform.identity.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Only for who proved a moment ago who they are; others prove it first and come back. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProvedRecently {
    /** Where to come back to after what cannot be repeated, below one's own pages; empty for the page itself. */
    String back() default "";
}
