/** What is owed and paid in parts (分納): plans with dates and amounts, agreed to by a person, kept or broken. */
@NullMarked
package org.kaikaku.platform.payment.plan;

import org.jspecify.annotations.NullMarked;
