package org.prepaidsupport.domain.product;

/** Only services can make tasks. */
public enum ProductType {
    SERVICE,
    GOODS
}
