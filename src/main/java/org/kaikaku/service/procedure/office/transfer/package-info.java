/** A case is given to another division (移送); its applicant is told. */
@NullMarked
package org.kaikaku.service.procedure.office.transfer;

import org.jspecify.annotations.NullMarked;
