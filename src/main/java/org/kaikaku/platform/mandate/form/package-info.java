/** What is typed to give or record a mandate, and how one is shown: the same at home and at the counter. */
@NullMarked
package org.kaikaku.platform.mandate.form;

import org.jspecify.annotations.NullMarked;
