//! The committed word vectors, read by the product and by the scripts that made them: both must say the same.

#![cfg(not(target_arch = "wasm32"))]

use rescue_core::embedding::{StaticModel, Vector};

fn model() -> StaticModel {
    StaticModel::decode(include_bytes!("../../kb-export/model/words.bin")).expect("the committed file is whole")
}

#[test]
fn the_product_and_the_scripts_agree_on_every_cosine() {
    let model = model();
    let embed = |text: &str| model.embed(text);
    let mut checked = 0;
    for line in include_str!("static_model.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [left, right, expected] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line:?}") };
        let expected: f32 = expected.parse().expect("a number");
        let cosine = embed(left).zip(embed(right)).map_or(0.0, |(left, right): (Vector, Vector)| left.cosine(&right));
        // Sums of floats in another order may round one component differently.
        assert!((cosine - expected).abs() < 0.005, "{left:?} and {right:?}: {cosine} is not {expected}");
        checked += 1;
    }
    assert!(checked > 20);
}

#[test]
fn the_file_comes_back_byte_for_byte() {
    let model = model();
    assert!(model.encode() == include_bytes!("../../kb-export/model/words.bin"));
    assert!(model.words().count() > 4_000 && model.name().contains("MiniLM"));
}

#[test]
fn texts_of_like_meaning_are_nearer_than_others() {
    let model = model();
    let cosine = |a: &str, b: &str| {
        let [a, b] = [a, b].map(|text| model.embed(text).expect("its words are known"));
        a.cosine(&b)
    };
    for (text, near, far) in [
        ("search orders by customer name", "look up an account in the database", "draw a circle on the canvas"),
        ("extract an uploaded archive", "unzip files that a user sends", "compute the mean of two numbers"),
        ("hash a password before storing it", "save user credentials", "sort a list of integers"),
        ("copy a string into a fixed buffer", "memcpy(dst, src, len);", "show a web page in another language"),
    ] {
        assert!(cosine(text, near) > cosine(text, far) + 0.1, "{text:?}");
    }
}
