package org.kaikaku.platform.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that reads people without writing to the journal, and says why none is due or who writes the line. Without it a rule of the
 * house refuses a class that reads people and does not know the journal.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotALook {
    /** The reason. */
    String value();
}
