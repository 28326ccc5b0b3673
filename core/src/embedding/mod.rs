//! Static word vectors and nearest neighbours.
