package org.prepaidsupport.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** What Active Objects makes a table of. */
final class StoreRows {

    static final DescribedPredicate<JavaClass> ROWS = DescribedPredicate.describe(
            "are rows", type -> type.isInterface() && type.isAssignableTo("net.java.ao.RawEntity"));

    private StoreRows() {}
}
