package org.kaikaku.service.contact.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a call may answer in the place of what was asked for; the description is made of it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface MayRefuse {
    ContactProblem[] value();
}
