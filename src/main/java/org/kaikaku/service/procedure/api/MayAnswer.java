package org.kaikaku.service.procedure.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a call may answer in the place of what was asked for, besides what follows from its scope and its limits. The description is made of
 * it, and tests hold every answer against that.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface MayAnswer {
    ApiProblem[] value();
}
