import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlFault } from './html-check.ts'

test('NTF-15 plain, branded words may stand', () => {
  for (const html of [
    '<p>Hello {recipient},</p><p style="color:#0B5C97; text-align: center">{actor} &amp; co.<br>wrote:</p>',
    '<blockquote dir="auto">{words}</blockquote><p><a href="{link}">Open</a></p>',
    '<a href="https://nile.example/help?q={title}">Help</a> <a href="mailto:help@nile.example">write</a>',
    '<table><tr><td colspan="2" style="padding: 4px 8px">1 > 0</td></tr></table><hr/>',
    '<P>Capitals</P>',
  ]) {
    assert.equal(htmlFault(html), null, html)
  }
})

test('NTF-15 what runs, loads or hides is refused, and named', () => {
  const refused: Array<[string, RegExp]> = [
    ['<script>alert(1)</script>', /<script>/],
    ['<SCRIPT SRC="https://evil.example/x.js"></SCRIPT>', /<script>/],
    ['<img src="https://evil.example/pixel.png">', /<img>/],
    ['<svg onload="x"></svg>', /<svg>/],
    ['<style>p{background:url(x)}</style>', /<style>/],
    ['<link href="https://evil.example/a.css">', /<link>/],
    ['<iframe src="https://evil.example"></iframe>', /<iframe>/],
    ['<form action="https://evil.example"></form>', /<form>/],
    ['<p onclick="x()">a</p>', /onclick on <p>/],
    ['<p class="gold">a</p>', /class on <p>/],
    ['<p href="https://nile.example">a</p>', /href on <p>/],
    ['<a href="javascript:alert(1)">a</a>', /links to javascript/],
    ['<a href="&#106;avascript:alert(1)">a</a>', /links to/],
    ['<a href=" https://nile.example">a</a>', /links to/],
    ['<a href="//evil.example">a</a>', /links to/],
    ['<a href="data:text/html,x">a</a>', /links to/],
    ['<a href="https://{actor}.example/">a</a>', /links to/],
    ['<a href="{title}">a</a>', /links to/],
    ['<a href="{link}/more">a</a>', /links to/],
    ['<p style="background-color:url(https://evil.example)">a</p>', /background-color/],
    ['<p style="background:red">a</p>', /the style background/],
    ['<p style="position:fixed">a</p>', /the style position/],
    ['<p style="color:\\65 xpression(1)">a</p>', /color/],
    ['<p style="color:{actor}">a</p>', /color/],
    ['<td background="https://evil.example/x.png">a</td>', /background on <td>/],
    ["<p title='a'>a</p>", /double quotes/],
    ['<p title=a>a</p>', /double quotes/],
    ['<!-- <p> -->', /begins no element/],
    ['<!doctype html><p>a</p>', /begins no element/],
    ['1 < 2', /&lt;/],
    ['<p>a', /leaves <p> open/],
    ['<p><b>a</p></b>', /closes <p> where <b>/],
    ['</td></table>', /closes <td> where nothing/],
    ['<p/onclick="x">a</p>', /begins no element/],
    ['<a href="https://nile.example" href="javascript:x">a</a>', /links to javascript/],
  ]
  for (const [html, why] of refused) assert.match(htmlFault(html) ?? 'may stand', why, html)
})

test('NTF-15 20,000 characters of it are looked through at once', () => {
  for (const part of ['<p ', '<p a="', '<a a="" ', '<', '{', '<p>', ' a="b"'])
    htmlFault(part.repeat(20_000 / part.length))
  assert.equal(htmlFault('<p>a</p>'.repeat(2_500)), null)
})
