package org.prepaidsupport.application.product;

import org.prepaidsupport.application.RecordStore;
import org.prepaidsupport.domain.product.Product;

/** Keeps products. */
public interface ProductStore extends RecordStore<Product> {}
