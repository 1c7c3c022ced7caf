/** Codes that lead to an account, given to whom a clerk has seen. */
@NullMarked
package org.kaikaku.service.procedure.counter.code;

import org.jspecify.annotations.NullMarked;
